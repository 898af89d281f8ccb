#include <string.h>

#include "native.h"

/* UTF-8 as the WHATWG Encoding Standard has it: an ill-formed sequence becomes one U+FFFD for each
   maximal part, or is an error when `fatal`; a lone surrogate becomes U+FFFD. */

/* The length of the well-formed sequence at `p`, or minus the length of the maximal ill-formed part. */
static int sequence(const uint8_t *p, const uint8_t *end)
{
    uint8_t lead = *p, low = 0x80, high = 0xBF;
    int needed, seen = 1;

    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF) {
        needed = 1;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        needed = 2;
        if (lead == 0xE0)
            low = 0xA0;
        if (lead == 0xED)
            high = 0x9F;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        needed = 3;
        if (lead == 0xF0)
            low = 0x90;
        if (lead == 0xF4)
            high = 0x8F;
    } else {
        return -1;
    }
    while (seen <= needed) {
        if (p + seen >= end || p[seen] < low || p[seen] > high)
            return -seen;
        low = 0x80;
        high = 0xBF;
        seen++;
    }
    return seen;
}

static JSValue decode_with_replacement(JSContext *ctx, const uint8_t *p, size_t length)
{
    const uint8_t *end = p + length;
    uint8_t *copy = js_malloc(ctx, length * 3 + 1), *to = copy;
    JSValue text;

    if (!copy)
        return JS_EXCEPTION;
    while (p < end) {
        int size = sequence(p, end);

        if (size > 0) {
            memcpy(to, p, (size_t)size);
            to += size;
            p += size;
        } else {
            memcpy(to, "\xEF\xBF\xBD", 3);
            to += 3;
            p -= size;
        }
    }
    text = JS_NewStringLen(ctx, (const char *)copy, (size_t)(to - copy));
    js_free(ctx, copy);
    return text;
}

static int well_formed(const uint8_t *p, size_t length)
{
    const uint8_t *end = p + length;

    while (p < end) {
        int size = sequence(p, end);

        if (size < 0)
            return 0;
        p += size;
    }
    return 1;
}

/* utf8Decode(bytes, fatal): null when fatal and ill-formed. */
static JSValue utf8_decode(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    int fatal = JS_ToBool(ctx, argv[1]);
    native_bytes bytes;
    JSValue text;

    (void)self, (void)argc;
    if (native_get_bytes(ctx, argv[0], &bytes))
        return JS_EXCEPTION;
    if (well_formed(bytes.data, bytes.length))
        text = JS_NewStringLen(ctx, (const char *)bytes.data, bytes.length);
    else
        text = fatal ? JS_NULL : decode_with_replacement(ctx, bytes.data, bytes.length);
    native_free_bytes(ctx, &bytes);
    return text;
}

static JSValue utf8_encode(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    size_t length;
    const char *text;
    uint8_t *copy;

    (void)self, (void)argc;
    if (!JS_IsString(argv[0]))
        return JS_ThrowTypeError(ctx, "expected a string");
    text = JS_ToCStringLen(ctx, &length, argv[0]);
    if (!text)
        return JS_EXCEPTION;
    copy = js_malloc(ctx, length + 1);
    if (!copy) {
        JS_FreeCString(ctx, text);
        return JS_EXCEPTION;
    }
    memcpy(copy, text, length);
    JS_FreeCString(ctx, text);
    /* The engine writes a lone surrogate as three bytes, ED A0..BF xx; U+FFFD has three too. */
    for (size_t i = 0; i + 2 < length; i++) {
        if (copy[i] == 0xED && copy[i + 1] >= 0xA0)
            memcpy(copy + i, "\xEF\xBF\xBD", 3);
    }
    return native_take_bytes(ctx, copy, length);
}

const JSCFunctionListEntry native_utf8_exports[] = {
    JS_CFUNC_DEF("utf8Decode", 2, utf8_decode),
    JS_CFUNC_DEF("utf8Encode", 1, utf8_encode),
};
const int native_utf8_count = NATIVE_COUNT(native_utf8_exports);
