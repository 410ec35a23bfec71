/* tests/unit/test_digest.c - digests agree with the published ones and tell fields apart.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <string.h>

#include "base/digest.h"
#include "base/mem.h"
#include "check.h"

static const char *hex_of(struct digest *d)
{
    static char text[DIGEST_TEXT_SIZE];
    unsigned char out[DIGEST_SIZE];

    digest_end(d, out);
    return digest_hex(out, text);
}

/* FIPS 180-2, appendix B. */
static void raw_bytes_have_the_published_digests(void **state)
{
    static const struct {
        const char *text, *digest;
    } rows[] = {
        { "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" },
        { "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" },
        { "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct digest *d = digest_new();

        digest_raw(d, rows[i].text, strlen(rows[i].text));
        CHECK_STR(hex_of(d), rows[i].digest);
    }
}

static void fields_that_read_alike_are_told_apart(void **state)
{
    static const char *const pairs[][4] = {
        { "ab", "c", "a", "bc" },
        { "", "a", "a", "" },
        { NULL, "a", "", "a" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(pairs); i++) {
        char first[DIGEST_TEXT_SIZE];
        struct digest *d = digest_new();

        digest_text(d, pairs[i][0]);
        digest_text(d, pairs[i][1]);
        str_fit(first, sizeof(first), "%s", hex_of(d));
        d = digest_new();
        digest_text(d, pairs[i][2]);
        digest_text(d, pairs[i][3]);
        CHECK(strcmp(first, hex_of(d)) != 0);
    }
}

TESTS(T(raw_bytes_have_the_published_digests), T(fields_that_read_alike_are_told_apart))
