#include <arpa/inet.h>
#include <errno.h>
#include <ifaddrs.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include "native.h"

#define ADDRESSES_MAX 65536

static int prefix_of(const uint8_t *mask, size_t length)
{
    int bits = 0;

    for (size_t i = 0; i < length; i++) {
        for (uint8_t rest = mask[i]; rest & 0x80; rest = (uint8_t)(rest << 1))
            bits++;
        if (mask[i] != 0xFF)
            break;
    }
    return bits;
}

/* The bytes of an address or mask, or NULL when it is of another family. */
static const uint8_t *raw(const struct sockaddr *address, int family)
{
    if (!address || address->sa_family != family)
        return NULL;
    if (family == AF_INET)
        return (const uint8_t *)&((const struct sockaddr_in *)(const void *)address)->sin_addr;
    return (const uint8_t *)&((const struct sockaddr_in6 *)(const void *)address)->sin6_addr;
}

static JSValue describe(JSContext *ctx, const struct ifaddrs *item, int family)
{
    char text[INET6_ADDRSTRLEN];
    const uint8_t *mask = raw(item->ifa_netmask, family);
    int prefix = mask ? prefix_of(mask, family == AF_INET ? 4 : 16) : family == AF_INET ? 32 : 128;
    JSValue result = JS_NewObject(ctx);

    if (!inet_ntop(family, raw(item->ifa_addr, family), text, sizeof text))
        text[0] = 0;
    if (JS_IsException(result) || native_set_string(ctx, result, "name", item->ifa_name) ||
        native_set_string(ctx, result, "family", family == AF_INET ? "ipv4" : "ipv6") ||
        native_set_string(ctx, result, "address", text) || native_set_number(ctx, result, "prefix", prefix)) {
        JS_FreeValue(ctx, result);
        return JS_EXCEPTION;
    }
    return result;
}

/* addresses(): every IPv4 and IPv6 address of every interface. */
static JSValue addresses(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    struct ifaddrs *first = NULL;
    uint32_t count = 0;
    JSValue list;

    (void)self, (void)argc, (void)argv;
    if (getifaddrs(&first))
        return native_throw(ctx, errno, "getifaddrs");
    list = JS_NewArray(ctx);
    for (struct ifaddrs *item = first; item && !JS_IsException(list) && count < ADDRESSES_MAX; item = item->ifa_next) {
        int family = item->ifa_addr ? item->ifa_addr->sa_family : AF_UNSPEC;
        JSValue one;

        if (family != AF_INET && family != AF_INET6)
            continue;
        one = describe(ctx, item, family);
        if (JS_IsException(one) || JS_SetPropertyUint32(ctx, list, count++, one) < 0) {
            JS_FreeValue(ctx, list);
            list = JS_EXCEPTION;
        }
    }
    freeifaddrs(first);
    return list;
}

const JSCFunctionListEntry native_network_exports[] = {
    JS_CFUNC_DEF("addresses", 0, addresses),
};
const int native_network_count = NATIVE_COUNT(native_network_exports);
