#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "../../native/native.h"
#include "quickjs-libc.h"

/* Runs one script with the native module, frees everything at the end (the engine asserts that no object is left), and
   lets the script run a function with little memory, so that every path of running out of it is taken. */

/* withMemory(bytes, function): runs it with that much more memory; whether it returned. */
static JSValue with_memory(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    JSRuntime *rt = JS_GetRuntime(ctx);
    JSMemoryUsage usage;
    uint32_t extra;
    JSValue result;

    (void)self, (void)argc;
    if (JS_ToUint32(ctx, &extra, argv[0]))
        return JS_EXCEPTION;
    JS_ComputeMemoryUsage(rt, &usage);
    JS_SetMemoryLimit(rt, (size_t)usage.malloc_size + extra);
    result = JS_Call(ctx, argv[1], JS_UNDEFINED, 0, NULL);
    JS_SetMemoryLimit(rt, (size_t)-1);
    if (!JS_IsException(result)) {
        JS_FreeValue(ctx, result);
        return JS_TRUE;
    }
    JS_FreeValue(ctx, JS_GetException(ctx));
    return JS_FALSE;
}

int main(int argc, char **argv)
{
    JSRuntime *rt = JS_NewRuntime();
    JSContext *ctx = JS_NewContext(rt);
    JSValue global, promise;
    uint8_t *script;
    size_t length;
    int failed;

    umask(0);
    js_std_init_handlers(rt);
    JS_SetModuleLoaderFunc(rt, NULL, js_module_loader, NULL);
    js_init_module_std(ctx, "std");
    js_init_module_os(ctx, "os");
    js_init_module_native(ctx, "native");
    js_std_add_helpers(ctx, argc - 1, argv + 1);
    global = JS_GetGlobalObject(ctx);
    JS_SetPropertyStr(ctx, global, "withMemory", JS_NewCFunction(ctx, with_memory, "withMemory", 2));
    JS_FreeValue(ctx, global);
    script = argc > 1 ? js_load_file(ctx, &length, argv[1]) : NULL;
    if (!script)
        return 2;
    promise = JS_Eval(ctx, (const char *)script, length, argv[1], JS_EVAL_TYPE_MODULE);
    js_free(ctx, script);
    if (!JS_IsException(promise))
        promise = js_std_await(ctx, promise);
    failed = JS_IsException(promise);
    if (failed)
        js_std_dump_error(ctx);
    JS_FreeValue(ctx, promise);
    js_std_free_handlers(rt);
    JS_FreeContext(ctx);
    JS_FreeRuntime(rt);
    return failed;
}
