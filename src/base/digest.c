/* base/digest.c - SHA-256: the seal of a published month, the links of the audit chain.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/digest.h"

#include <nettle/sha2.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* A length that no field has. */
#define NO_TEXT UINT64_MAX

struct digest {
    struct sha256_ctx sha;
};

struct digest *digest_new(void)
{
    struct digest *d = mem_alloc(sizeof(*d));

    sha256_init(&d->sha);
    return d;
}

static void feed_number(struct digest *d, uint64_t n)
{
    unsigned char bytes[8];

    for (int i = 0; i < 8; i++)
        bytes[i] = (unsigned char)(n >> (56 - 8 * i) & 0xFF);
    sha256_update(&d->sha, sizeof(bytes), bytes);
}

void digest_raw(struct digest *d, const void *data, size_t n)
{
    if (n)
        sha256_update(&d->sha, n, data);
}

void digest_bytes(struct digest *d, const void *data, size_t n)
{
    feed_number(d, n);
    digest_raw(d, data, n);
}

void digest_text(struct digest *d, const char *text)
{
    if (text)
        digest_bytes(d, text, strlen(text));
    else
        feed_number(d, NO_TEXT);
}

void digest_int(struct digest *d, int64_t n)
{
    feed_number(d, sizeof(n));
    feed_number(d, (uint64_t)n);
}

void digest_end(struct digest *d, unsigned char out[DIGEST_SIZE])
{
    sha256_digest(&d->sha, DIGEST_SIZE, out);
    free(d);
}

char *digest_hex(const unsigned char digest[DIGEST_SIZE], char out[DIGEST_TEXT_SIZE])
{
    static const char digits[] = "0123456789abcdef";

    for (size_t i = 0; i < DIGEST_SIZE; i++) {
        out[2 * i] = digits[digest[i] >> 4];
        out[2 * i + 1] = digits[digest[i] & 15];
    }
    out[DIGEST_TEXT_SIZE - 1] = '\0';
    return out;
}
