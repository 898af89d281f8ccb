#include "native.h"

/* Byte arrays in and out: only Uint8Array comes in, and the length is checked against its buffer. */

int native_get_bytes(JSContext *ctx, JSValueConst value, native_bytes *out)
{
    size_t offset = 0, length = 0, unit = 0, size = 0;
    JSValue buffer = JS_GetTypedArrayBuffer(ctx, value, &offset, &length, &unit);
    uint8_t *data;

    if (JS_IsException(buffer))
        return -1;
    data = JS_GetArrayBuffer(ctx, &size, buffer);
    if (!data && size) {
        JS_FreeValue(ctx, buffer);
        return -1;
    }
    if (unit != 1 || offset > size || length > size - offset || length > NATIVE_BYTES_MAX) {
        JS_FreeValue(ctx, buffer);
        JS_ThrowRangeError(ctx, "expected a Uint8Array of at most %d bytes", NATIVE_BYTES_MAX);
        return -1;
    }
    out->data = data ? data + offset : (const uint8_t *)"";
    out->length = length;
    out->owner = buffer;
    return 0;
}

void native_free_bytes(JSContext *ctx, native_bytes *bytes)
{
    JS_FreeValue(ctx, bytes->owner);
}

static JSValue as_uint8array(JSContext *ctx, JSValue buffer)
{
    /* The constructor reads three arguments whatever the count says. */
    JSValueConst arguments[3] = {buffer, JS_UNDEFINED, JS_UNDEFINED};
    JSValue array;

    if (JS_IsException(buffer))
        return buffer;
    array = JS_NewTypedArray(ctx, 3, arguments, JS_TYPED_ARRAY_UINT8);
    JS_FreeValue(ctx, buffer);
    return array;
}

JSValue native_new_bytes(JSContext *ctx, const uint8_t *data, size_t length)
{
    return as_uint8array(ctx, JS_NewArrayBufferCopy(ctx, data, length));
}

static void free_taken(JSRuntime *rt, void *opaque, void *data)
{
    (void)opaque;
    js_free_rt(rt, data);
}

JSValue native_take_bytes(JSContext *ctx, uint8_t *data, size_t length)
{
    JSValue buffer = JS_NewArrayBuffer(ctx, data, length, free_taken, NULL, 0);

    if (JS_IsException(buffer))
        js_free(ctx, data);
    return as_uint8array(ctx, buffer);
}
