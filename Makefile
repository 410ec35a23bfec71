# tiaojie - the case system of a district's People's Mediation.
# `make help` lists the targets.
#
# SPDX-License-Identifier: Apache-2.0

VERSION  := 0.1.0
prefix   ?= /usr/local
bindir   ?= $(prefix)/bin
datadir  ?= $(prefix)/share
mandir   ?= $(datadir)/man
localedir ?= $(datadir)/locale
sysconfdir ?= /etc
CC       ?= cc
BUILD    ?= build

PKGS     := ncursesw sqlite3 uuid xlsxwriter libzip expat
TESTPKGS := cmocka vterm
PKG_CFLAGS := $(shell pkg-config --cflags $(PKGS) 2>/dev/null)
PKG_LIBS   := $(shell pkg-config --libs $(PKGS) 2>/dev/null)
TEST_LIBS  := $(shell pkg-config --libs $(TESTPKGS) 2>/dev/null)

WARN := -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes -Wvla \
        -Wmissing-prototypes -Wpointer-arith -Wwrite-strings
DEFS := -D_GNU_SOURCE -DTIAOJIE_VERSION='"$(VERSION)"' \
        -DTIAOJIE_LOCALEDIR='"$(localedir)"' -DTIAOJIE_SYSCONFDIR='"$(sysconfdir)"'
BASEFLAGS := -std=c11 $(WARN) $(DEFS) -Iinclude -I$(BUILD)/gen $(PKG_CFLAGS) -MMD -MP
HARDEN   := -fstack-protector-strong -D_FORTIFY_SOURCE=2 -fPIE
CFLAGS   ?= -O2 -g
LDFLAGS  ?= -pie -Wl,-z,relro,-z,now
ASAN     := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=undefined \
            -fno-omit-frame-pointer

SRCS  := $(sort $(wildcard src/*.c src/*/*.c))
ASMS  := $(sort $(wildcard src/*/*.S))
DATA  := $(wildcard data/* data/seed/*)
REL   := $(SRCS:src/%.c=$(BUILD)/rel/%.o) $(ASMS:src/%.S=$(BUILD)/rel/%.o)
SAN   := $(SRCS:src/%.c=$(BUILD)/san/%.o) $(ASMS:src/%.S=$(BUILD)/san/%.o)
SANLIB := $(BUILD)/san/libtiaojie.a
RELLIB := $(BUILD)/rel/libtiaojie.a

.PHONY: all help
all: $(BUILD)/tiaojie $(BUILD)/locale/en/LC_MESSAGES/tiaojie.mo

help: ## this list
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(BUILD)/rel/%.o: src/%.c
	@mkdir -p $(@D)
	$(CC) $(BASEFLAGS) $(HARDEN) $(CFLAGS) -c -o $@ $<
$(BUILD)/rel/%.o: src/%.S $(DATA)
	@mkdir -p $(@D)
	$(CC) -c -o $@ $<
$(BUILD)/san/%.o: src/%.c
	@mkdir -p $(@D)
	$(CC) $(BASEFLAGS) $(ASAN) -c -o $@ $<
$(BUILD)/san/%.o: src/%.S $(DATA)
	@mkdir -p $(@D)
	$(CC) -c -o $@ $<

$(BUILD)/tiaojie: $(REL)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(PKG_LIBS)
$(BUILD)/tiaojie-san: $(SAN)
	$(CC) $(ASAN) -o $@ $^ $(PKG_LIBS)
$(SANLIB): $(filter-out $(BUILD)/san/main.o,$(SAN))
	@rm -f $@; ar rcs $@ $^
$(RELLIB): $(filter-out $(BUILD)/rel/main.o,$(REL))
	@rm -f $@; ar rcs $@ $^

$(BUILD)/locale/en/LC_MESSAGES/tiaojie.mo: po/en.po
	@mkdir -p $(@D)
	msgfmt -c -o $@ $<

# Unit tests: one program a module, under ASan and UBSan.
UNIT := $(patsubst tests/unit/%.c,$(BUILD)/tests/%,$(sort $(wildcard tests/unit/test_*.c)))
$(BUILD)/tests/test_%: tests/unit/test_%.c $(SANLIB)
	@mkdir -p $(@D)
	$(CC) $(BASEFLAGS) $(ASAN) -Itests -o $@ $< $(SANLIB) $(PKG_LIBS) $(TEST_LIBS)

-include $(REL:.o=.d) $(SAN:.o=.d) $(UNIT:=.d)
