/* src/store/schema_impl.h - the texts that make the schema, and its seeds.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_SCHEMA_IMPL_H
#define STORE_SCHEMA_IMPL_H

extern const char schema_v1_sql[];

#endif
