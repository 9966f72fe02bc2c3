/* A case system in miniature: links one module and asks it to decide. */
#include <kvs/module.h>
#include <stdio.h>
#include <string.h>

int main(void) {
    static char decision[1 << 20];
    const char* text = "{\"afg\xC3\xB8relsesdato\":\"2024-06-10\"}";
    const kvs_module_api* module = kvs_module(KVS_ABI_VERSION);
    if (!module) return 1;
    size_t needed = 0;
    kvs_error error;
    const int32_t result = module->decide_json(text, strlen(text), decision, sizeof decision, &needed, &error);
    printf("%s: %d\n", module->info->id, (int)result);
    if (result != KVS_OK) return 1;
    fwrite(decision, 1, needed, stdout);
    return kvs_module(999) == NULL ? 0 : 1;
}
