/* Decides cases with a module that this program knows nothing about: it is loaded at run time and asked what it is.
 *
 *   cc -std=c11 -I <prefix>/include decide.c -ldl -o decide
 *   ./decide ./haderslev_aflastning.so sag1.json sag2.json
 *
 * Each decision is written to standard output on a line of its own; what is wrong with a case is said on standard error. Without cases it
 * says which standard the module holds. */
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <kvs/module.h>

typedef const kvs_module_api* (*get_module)(uint32_t);

static const char* reason(int32_t code) {
    switch (code) {
        case KVS_E_BUFFER: return "the decision did not fit";
        case KVS_E_JSON: return "not JSON, or not UTF-8";
        case KVS_E_UNKNOWN_KEY: return "a key the standard does not have";
        case KVS_E_DUPLICATE_KEY: return "a key that stands twice";
        case KVS_E_TYPE: return "a value of the wrong type";
        case KVS_E_RANGE: return "a number out of range, or with too many decimals";
        case KVS_E_DATE: return "no such date";
        case KVS_E_CHOICE: return "not one of the values there are";
        case KVS_E_UNIT: return "another unit or period than the standard's";
        case KVS_E_SERVICE: return "no such service";
        case KVS_E_MISSING_KEY: return "a key is missing";
        case KVS_E_ASSESSMENT: return "an assessment without answer, name, role, time or reason";
        case KVS_E_ROLE: return "assessed by a role that may not";
        case KVS_E_TIME: return "assessed after the date of decision";
        case KVS_E_VALIDITY: return "the standard is not valid on the date of decision";
        case KVS_E_LIMIT: return "too many wishes or ledger entries";
        case KVS_E_NORM: return "the service does not name what is wished for";
        case KVS_E_OVERFLOW: return "an amount or a date left its range";
        default: return "an unknown error";
    }
}

/* The whole file in memory from malloc, or NULL. */
static char* read_file(const char* path, size_t* size) {
    FILE* file = fopen(path, "rb");
    char* text = NULL;
    size_t room = 0, count;
    *size = 0;
    if (file == NULL) return NULL;
    do {
        char* larger = realloc(text, room + 65536);
        if (larger == NULL) {
            free(text);
            fclose(file);
            return NULL;
        }
        text = larger;
        room += 65536;
        count = fread(text + *size, 1, room - *size, file);
        *size += count;
    } while (*size == room);
    fclose(file);
    return text;
}

/* 0 when the case was decided. */
static int decide_file(const kvs_module_api* module, const char* path) {
    size_t size, needed = 0, room = 65536;
    char* text = read_file(path, &size);
    char* decision = malloc(room);
    kvs_error error;
    int32_t code;
    memset(&error, 0, sizeof error);
    if (text == NULL || decision == NULL) {
        fprintf(stderr, "%s: cannot be read\n", path);
        free(text);
        free(decision);
        return 1;
    }
    code = module->decide_json(text, size, decision, room, &needed, &error);
    if (code == KVS_E_BUFFER) { /* rare: ask again with the room it takes */
        char* larger = realloc(decision, needed);
        if (larger != NULL) {
            decision = larger;
            room = needed;
            code = module->decide_json(text, size, decision, room, &needed, &error);
        }
    }
    if (code == KVS_OK) {
        fwrite(decision, 1, needed, stdout);
        putchar('\n');
    } else {
        fprintf(stderr, "%s:%lu: error %d, %s", path, (unsigned long)error.offset, (int)code, reason(code));
        if (error.key != NULL && error.key_length > 0) fprintf(stderr, " (%.*s)", (int)error.key_length, error.key);
        if (error.expected != NULL) fprintf(stderr, ", expected: %s", error.expected);
        fputc('\n', stderr);
    }
    free(text);
    free(decision);
    return code == KVS_OK ? 0 : 1;
}

int main(int argc, char** argv) {
    void* library;
    void* symbol;
    get_module get;
    const kvs_module_api* module;
    int failed = 0, i;
    if (argc < 2) {
        fprintf(stderr, "use: %s MODULE.so [CASE.json ...]\n", argv[0]);
        return 2;
    }
    library = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
    symbol = library == NULL ? NULL : dlsym(library, "kvs_module");
    if (symbol == NULL) {
        fprintf(stderr, "%s\n", dlerror());
        return 3;
    }
    memcpy(&get, &symbol, sizeof get); /* POSIX: a function's address comes as void* */
    module = get(KVS_ABI_VERSION);
    if (module == NULL || module->size < sizeof(kvs_module_api)) {
        fprintf(stderr, "%s speaks another version of the interface\n", argv[1]);
        return 3;
    }
    if (argc == 2) printf("%s: %s, %s (%s)\n", module->info->id, module->info->title, module->info->edition, module->info->compiler);
    for (i = 2; i < argc; ++i) failed |= decide_file(module, argv[i]);
    dlclose(library);
    return failed;
}
