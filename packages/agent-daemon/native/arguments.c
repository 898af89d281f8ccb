#include <limits.h>
#include <string.h>

#include "native.h"

int native_get_fd(JSContext *ctx, JSValueConst value, int *out)
{
    double number;

    if (!JS_IsNumber(value) || JS_ToFloat64(ctx, &number, value) || number < 0 || number > INT_MAX ||
        number != (int)number) {
        JS_ThrowTypeError(ctx, "expected a file descriptor");
        return -1;
    }
    *out = (int)number;
    return 0;
}

const char *native_get_path(JSContext *ctx, JSValueConst value)
{
    size_t length;
    const char *text;

    if (!JS_IsString(value)) {
        JS_ThrowTypeError(ctx, "expected a string");
        return NULL;
    }
    text = JS_ToCStringLen(ctx, &length, value);
    if (!text)
        return NULL;
    if (strlen(text) != length) {
        JS_FreeCString(ctx, text);
        JS_ThrowTypeError(ctx, "a NUL character is not allowed here");
        return NULL;
    }
    return text;
}

/* One pass: with `vector` NULL it only measures. Returns the bytes needed, or 0 with an exception. */
static size_t copy_strings(JSContext *ctx, JSValueConst array, uint32_t count, char **vector, char *text, size_t room)
{
    size_t used = 0;

    for (uint32_t i = 0; i < count; i++) {
        JSValue item = JS_GetPropertyUint32(ctx, array, i);
        const char *source = JS_IsException(item) ? NULL : native_get_path(ctx, item);
        size_t size;

        JS_FreeValue(ctx, item);
        if (!source)
            return 0;
        size = strlen(source) + 1;
        if (size > room - used) {
            JS_FreeCString(ctx, source);
            JS_ThrowRangeError(ctx, "the strings are longer than %zu bytes together", room);
            return 0;
        }
        if (vector) {
            vector[i] = text + used;
            memcpy(text + used, source, size);
        }
        used += size;
        JS_FreeCString(ctx, source);
    }
    return used + 1;
}

char **native_get_strings(JSContext *ctx, JSValueConst value, uint32_t max_count, size_t max_bytes)
{
    JSValue length = JS_IsArray(ctx, value) > 0 ? JS_GetPropertyStr(ctx, value, "length") : JS_UNDEFINED;
    uint32_t count;
    size_t bytes;
    char **vector;

    if (!JS_IsNumber(length) || JS_ToUint32(ctx, &count, length) || count > max_count) {
        JS_FreeValue(ctx, length);
        JS_ThrowRangeError(ctx, "expected an array of at most %u strings", max_count);
        return NULL;
    }
    bytes = copy_strings(ctx, value, count, NULL, NULL, max_bytes);
    if (!bytes)
        return NULL;
    vector = js_mallocz(ctx, sizeof(char *) * (count + 1) + bytes);
    if (!vector)
        return NULL;
    if (!copy_strings(ctx, value, count, vector, (char *)(vector + count + 1), bytes)) {
        js_free(ctx, vector);
        return NULL;
    }
    return vector;
}

int native_set(JSContext *ctx, JSValueConst object, const char *name, JSValue value)
{
    if (JS_IsException(value))
        return -1;
    return JS_DefinePropertyValueStr(ctx, object, name, value, JS_PROP_C_W_E) < 0 ? -1 : 0;
}

int native_set_number(JSContext *ctx, JSValueConst object, const char *name, double value)
{
    return native_set(ctx, object, name, JS_NewFloat64(ctx, value));
}

int native_set_string(JSContext *ctx, JSValueConst object, const char *name, const char *value)
{
    return native_set(ctx, object, name, JS_NewString(ctx, value));
}
