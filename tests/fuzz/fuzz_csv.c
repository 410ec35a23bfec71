/* tests/fuzz/fuzz_csv.c - feeds the CSV reader; the first byte chooses the encoding asked for.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "sheet_rows.h"
#include "work/bytes_in.h"
#include "work/csv_in.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const encodings[] = { NULL, "utf-8", "gb18030" };
    struct err err = ERR_INIT;
    struct csv_in *in = NULL;
    struct bytes_in src;
    enum status st;

    if (size == 0)
        return 0;
    bytes_in_memory(&src, data + 1, size - 1);
    st = csv_in_open(&src, encodings[data[0] % 3], &in, &err);
    if (st == ST_OK)
        read_rows(&csv_in_kind, in, SIZE_MAX);
    else
        PROMISE(*err_text(&err));
    err_clear(&err);
    return 0;
}
