/* wrap/broker.h - opens the clerk's files for the program that serves him.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WRAP_BROKER_H
#define WRAP_BROKER_H

#include <stdbool.h>

struct broker;

/* home: the clerk's; files are opened below it and below the working directory. */
struct broker *broker_new(const char *home);
/* Reads one question of base/handed.h from the socket and answers it; false when the other
 * end is gone. */
bool broker_serve(struct broker *b, int socket);
/* What was being written and was not kept goes. */
void broker_free(struct broker *b);

#endif
