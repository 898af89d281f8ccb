#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "native.h"
#include "quickjs-libc.h"

/* The executable: the engine with a memory limit, the three modules, and the agent's bytecode. */

/* Well above what the largest limits that a policy may set can take; beyond it the engine throws. */
#define MEMORY_LIMIT (256u * 1024 * 1024)
#define STACK_LIMIT (512u * 1024)

extern const uint8_t virtkit_agent[];
extern const uint32_t virtkit_agent_size;

/* A process that was started with descriptors 0 to 2 closed would get pipes and the port there. */
static void keep_standard_descriptors(void)
{
    int fd;

    do {
        fd = open("/dev/null", O_RDWR);
        if (fd < 0)
            fd = open("/", O_PATH);
    } while (fd >= 0 && fd < 3);
    if (fd >= 3)
        close(fd);
}

/* Without eval and Function: the executable holds no parser, and no text ever becomes code. */
static JSContext *new_context(JSRuntime *rt)
{
    JSContext *ctx = JS_NewContextRaw(rt);

    if (!ctx)
        return NULL;
    JS_AddIntrinsicBaseObjects(ctx);
    JS_AddIntrinsicDate(ctx);
    JS_AddIntrinsicRegExpCompiler(ctx);
    JS_AddIntrinsicRegExp(ctx);
    JS_AddIntrinsicJSON(ctx);
    JS_AddIntrinsicProxy(ctx);
    JS_AddIntrinsicMapSet(ctx);
    JS_AddIntrinsicTypedArrays(ctx);
    JS_AddIntrinsicPromise(ctx);
    JS_AddIntrinsicWeakRef(ctx);
    js_init_module_std(ctx, "std");
    js_init_module_os(ctx, "os");
    js_init_module_native(ctx, "native");
    return ctx;
}

int main(int argc, char **argv)
{
    JSRuntime *rt;
    JSContext *ctx;

    keep_standard_descriptors();
    umask(0);
    rt = JS_NewRuntime();
    ctx = rt ? new_context(rt) : NULL;
    if (!ctx) {
        static const char message[] = "virtkit-agent: out of memory\n";

        return write(2, message, strlen(message)) < 0 ? 71 : 70;
    }
    JS_SetMemoryLimit(rt, MEMORY_LIMIT);
    JS_SetMaxStackSize(rt, STACK_LIMIT);
    js_std_init_handlers(rt);
    js_std_add_helpers(ctx, argc, argv);
    js_std_eval_binary(ctx, virtkit_agent, virtkit_agent_size, 0);
    js_std_loop(ctx);
    js_std_free_handlers(rt);
    JS_FreeContext(ctx);
    JS_FreeRuntime(rt);
    return 0;
}
