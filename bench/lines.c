/* JSON lines through a module's own entry, the shortest loop there is: what `kvs decide --lines` is measured against.
 *
 *   lines MODULE.so < cases.jsonl */
#define _POSIX_C_SOURCE 200809L
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <kvs/module.h>

int main(int argc, char** argv) {
    static char answer[1 << 20];
    const kvs_module_api* (*get)(uint32_t) = NULL;
    const kvs_module_api* api;
    char* line = NULL;
    size_t room = 0;
    ssize_t length;
    void* library = argc == 2 ? dlopen(argv[1], RTLD_NOW) : NULL;
    void* symbol = library == NULL ? NULL : dlsym(library, "kvs_module");
    if (symbol == NULL) return 2;
    memcpy(&get, &symbol, sizeof get);
    api = get(KVS_ABI_VERSION);
    while ((length = getline(&line, &room, stdin)) > 0) {
        kvs_error error;
        size_t needed = 0;
        if (api->decide_json(line, (size_t)length, answer, sizeof answer, &needed, &error) != KVS_OK) return 1;
        fwrite(answer, 1, needed, stdout);
        putchar('\n');
    }
    free(line);
    return 0;
}
