/* base/digest.h - SHA-256: the seal of a published month, the links of the audit chain.
 *
 * The door to nettle.  What is fed is told apart by length, so two lists of fields that
 * read alike when written one after the other have different digests.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef BASE_DIGEST_H
#define BASE_DIGEST_H

#include <stddef.h>
#include <stdint.h>

#define DIGEST_SIZE      32
#define DIGEST_TEXT_SIZE 65

struct digest; /* of one message that is being fed */

struct digest *digest_new(void);
/* A field: its length (8 bytes, big end first), then its bytes.  Text that is NULL is a field
 * of its own, not the empty text. */
void digest_bytes(struct digest *d, const void *data, size_t n);
void digest_text(struct digest *d, const char *text);
void digest_int(struct digest *d, int64_t n);
/* Bytes without a length: a file. */
void digest_raw(struct digest *d, const void *data, size_t n);
/* The digest of what was fed; frees d. */
void digest_end(struct digest *d, unsigned char out[DIGEST_SIZE]);
/* 64 hexadecimal digits, small letters. */
char *digest_hex(const unsigned char digest[DIGEST_SIZE], char out[DIGEST_TEXT_SIZE]);

#endif
