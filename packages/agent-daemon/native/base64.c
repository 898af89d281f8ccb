#include "native.h"

/* Base64 of RFC 4648 §4: padded, no line breaks, and strict: an input that this encoder would not have
   written (wrong padding, spare bits, any other character) decodes to null. */

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

static int value_of(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

static JSValue base64_encode(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    native_bytes bytes;
    size_t i = 0, length;
    char *text, *to;
    JSValue result;

    (void)self, (void)argc;
    if (native_get_bytes(ctx, argv[0], &bytes))
        return JS_EXCEPTION;
    length = (bytes.length + 2) / 3 * 4;
    text = to = js_malloc(ctx, length + 1);
    if (!text) {
        native_free_bytes(ctx, &bytes);
        return JS_EXCEPTION;
    }
    for (; i < bytes.length; i += 3) {
        size_t left = bytes.length - i;
        uint32_t group = (uint32_t)bytes.data[i] << 16;

        if (left > 1)
            group |= (uint32_t)bytes.data[i + 1] << 8;
        if (left > 2)
            group |= bytes.data[i + 2];
        *to++ = alphabet[group >> 18];
        *to++ = alphabet[(group >> 12) & 63];
        *to++ = left > 1 ? alphabet[(group >> 6) & 63] : '=';
        *to++ = left > 2 ? alphabet[group & 63] : '=';
    }
    native_free_bytes(ctx, &bytes);
    result = JS_NewStringLen(ctx, text, length);
    js_free(ctx, text);
    return result;
}

/* Decodes into `to`; returns the number of bytes, or -1 when the text is not strict base64. */
static int64_t decode(const char *text, size_t length, uint8_t *to)
{
    size_t padding = 0, made = 0;

    if (length % 4)
        return -1;
    if (length && text[length - 1] == '=')
        padding = text[length - 2] == '=' ? 2 : 1;
    for (size_t i = 0; i < length; i += 4) {
        size_t digits = i + 4 == length ? 4 - padding : 4;
        uint32_t group = 0;

        for (size_t j = 0; j < 4; j++) {
            int value = j < digits ? value_of(text[i + j]) : 0;

            if (value < 0)
                return -1;
            group = group << 6 | (uint32_t)value;
        }
        if ((digits == 2 && group & 0xFFFF) || (digits == 3 && group & 0xFF))
            return -1;
        for (size_t j = 0; j + 1 < digits; j++)
            to[made++] = (uint8_t)(group >> (16 - 8 * j));
    }
    return (int64_t)made;
}

static JSValue base64_decode(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    size_t length;
    const char *text;
    uint8_t *bytes;
    int64_t made;

    (void)self, (void)argc;
    if (!JS_IsString(argv[0]))
        return JS_ThrowTypeError(ctx, "expected a string");
    text = JS_ToCStringLen(ctx, &length, argv[0]);
    if (!text)
        return JS_EXCEPTION;
    bytes = js_malloc(ctx, length / 4 * 3 + 1);
    made = bytes ? decode(text, length, bytes) : 0;
    JS_FreeCString(ctx, text);
    if (!bytes)
        return JS_EXCEPTION;
    if (made < 0) {
        js_free(ctx, bytes);
        return JS_NULL;
    }
    return native_take_bytes(ctx, bytes, (size_t)made);
}

const JSCFunctionListEntry native_base64_exports[] = {
    JS_CFUNC_DEF("base64Encode", 1, base64_encode),
    JS_CFUNC_DEF("base64Decode", 1, base64_decode),
};
const int native_base64_count = NATIVE_COUNT(native_base64_exports);
