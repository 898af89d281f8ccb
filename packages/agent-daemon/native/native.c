#include "native.h"

/* The module: the exports of every file, in one list of lists. */

typedef struct {
    const JSCFunctionListEntry *entries;
    const int *count;
} export_list;

static const export_list lists[] = {
    {native_utf8_exports, &native_utf8_count},       {native_base64_exports, &native_base64_count},
    {native_poll_exports, &native_poll_count},       {native_io_exports, &native_io_count},
    {native_spawn_exports, &native_spawn_count},     {native_process_exports, &native_process_count},
    {native_files_exports, &native_files_count},     {native_folders_exports, &native_folders_count},
    {native_facts_exports, &native_facts_count},     {native_network_exports, &native_network_count},
    {native_system_exports, &native_system_count},
};

static int init(JSContext *ctx, JSModuleDef *module)
{
    for (size_t i = 0; i < NATIVE_COUNT(lists); i++) {
        if (JS_SetModuleExportList(ctx, module, lists[i].entries, *lists[i].count))
            return -1;
    }
    return 0;
}

JSModuleDef *js_init_module_native(JSContext *ctx, const char *module_name)
{
    JSModuleDef *module = JS_NewCModule(ctx, module_name, init);

    if (!module)
        return NULL;
    for (size_t i = 0; i < NATIVE_COUNT(lists); i++) {
        if (JS_AddModuleExportList(ctx, module, lists[i].entries, *lists[i].count))
            return NULL;
    }
    return module;
}
