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
libexecdir ?= $(prefix)/libexec
sbindir  ?= $(prefix)/sbin
sysconfdir ?= /etc
CC       ?= cc
BUILD    ?= build

PKGS     := ncursesw sqlite3 uuid xlsxwriter libzip expat nettle
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
LDFLAGS  ?= -pie -Wl,-z,relro,-z,now,-z,noexecstack
ASAN     := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=undefined \
            -fno-omit-frame-pointer

# src/wrap is a program of its own, over base/.
WRAPSRCS := $(sort $(wildcard src/wrap/*.c))
SRCS  := $(filter-out $(WRAPSRCS),$(sort $(wildcard src/*.c src/*/*.c)))
ASMS  := $(sort $(wildcard src/*/*.S))
DATA  := $(wildcard data/* data/seed/*)
REL   := $(SRCS:src/%.c=$(BUILD)/rel/%.o) $(ASMS:src/%.S=$(BUILD)/rel/%.o)
SAN   := $(SRCS:src/%.c=$(BUILD)/san/%.o) $(ASMS:src/%.S=$(BUILD)/san/%.o)
SANLIB := $(BUILD)/san/libtiaojie.a
RELLIB := $(BUILD)/rel/libtiaojie.a

.PHONY: all help
all: $(BUILD)/tiaojie $(BUILD)/tiaojie-wrap $(BUILD)/locale/en/LC_MESSAGES/tiaojie.mo

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
WRAP := $(WRAPSRCS:src/%.c=$(BUILD)/rel/%.o)
$(WRAP): BASEFLAGS += -DTIAOJIE_LIBEXECDIR='"$(libexecdir)"'
$(BUILD)/tiaojie-wrap: $(WRAP) $(filter $(BUILD)/rel/base/%,$(REL))
	$(CC) $(CFLAGS) $(LDFLAGS) -Wl,--as-needed -o $@ $^ $(PKG_LIBS)
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
$(BUILD)/tests/test_broker: src/wrap/broker.c src/wrap/broker.h
$(BUILD)/tests/test_%: tests/unit/test_%.c $(SANLIB)
	@mkdir -p $(@D)
	$(CC) $(BASEFLAGS) $(ASAN) -Itests -o $@ $< $(SANLIB) $(PKG_LIBS) $(TEST_LIBS)

-include $(REL:.o=.d) $(WRAP:.o=.d) $(SAN:.o=.d) $(UNIT:=.d)

# ---------------------------------------------------------------- running
.PHONY: run deps shots check check-unit check-screens check-cli check-pty lint bench fuzz valgrind \
        install uninstall clean po deps-check deps-lint

deps: ; @sh scripts/install-deps.sh build
deps-check: ; @sh scripts/install-deps.sh check
deps-lint: ; @sh scripts/install-deps.sh lint

DEMO ?= $(BUILD)/demo.db
run: deps ## build and open the program on a demo district
	@$(MAKE) --no-print-directory all
	@[ -e $(DEMO) ] || $(BUILD)/tiaojie -d $(DEMO) init --demo
	@TIAOJIE_LOCALEDIR=$(BUILD)/locale $(BUILD)/tiaojie -d $(DEMO)

# ---------------------------------------------------------------- checking
JOBS := $(shell nproc 2>/dev/null || echo 2)
check: deps-check ## every test, under ASan and UBSan
	@$(MAKE) --no-print-directory -j$(JOBS) all $(BUILD)/tiaojie-san unit-programs pty-programs fuzz-once \
	    torture-programs
	@sh tests/run-all.sh $(BUILD)

.PHONY: unit-programs pty-programs fuzz-once torture-programs torture together
unit-programs: $(UNIT)

# Tests of the whole program on a pseudo terminal (tests/pty).
PTY := $(patsubst tests/pty/%.c,$(BUILD)/tests/%,$(sort $(wildcard tests/pty/pty_*.c)))
$(BUILD)/tests/pty_%: tests/pty/pty_%.c tests/pty/harness.c $(SANLIB)
	@mkdir -p $(@D)
	$(CC) $(BASEFLAGS) $(ASAN) -Itests -Itests/pty -o $@ $< tests/pty/harness.c $(SANLIB) $(PKG_LIBS) $(TEST_LIBS)
pty-programs: $(PTY)

# Kills, faults, damage, many at once (tests/torture): `make check` runs each shortly, faults and
# damage under ASan; `make torture` and `make together` at length.
TORTURE := $(patsubst tests/torture/%.c,$(BUILD)/tests/torture_%,$(addprefix tests/torture/,\
    kills.c faults.c damage.c together.c))
TORTURE_SRC := $(addprefix tests/torture/,work.c clerk.c fault_vfs.c)
TORTURE_H   := $(wildcard tests/torture/*.h)
torture_cc = $(CC) $(BASEFLAGS) $(1) -Itests/torture -o $@ $(filter %.c,$^) $(2) $(PKG_LIBS)
$(BUILD)/tests/torture_kills $(BUILD)/tests/torture_together: \
    $(BUILD)/tests/torture_%: tests/torture/%.c $(TORTURE_SRC) $(TORTURE_H) $(RELLIB)
	@mkdir -p $(@D)
	$(call torture_cc,$(CFLAGS),$(RELLIB))
$(BUILD)/tests/torture_faults $(BUILD)/tests/torture_damage: \
    $(BUILD)/tests/torture_%: tests/torture/%.c $(TORTURE_SRC) $(TORTURE_H) $(SANLIB)
	@mkdir -p $(@D)
	$(call torture_cc,$(ASAN),$(SANLIB))
torture-programs: $(TORTURE)
$(BUILD)/tests/all_faults: tests/torture/faults.c $(TORTURE_SRC) $(TORTURE_H) $(RELLIB)
	@mkdir -p $(@D)
	$(call torture_cc,$(CFLAGS),$(RELLIB))
torture: deps-check ## kills, faults at every operation, damage: COUNT=1000 kills, SEED= again
	@$(MAKE) --no-print-directory all $(BUILD)/tiaojie-san torture-programs $(BUILD)/tests/all_faults
	@sh tests/torture/run.sh $(BUILD)
together: deps-check ## 8 writing and 8 reading processes, SECONDS=600
	@$(MAKE) --no-print-directory $(BUILD)/tests/torture_together
	@$(BUILD)/tests/torture_together

# Fuzz targets: in `make check` each runs over its corpus once; `make fuzz`
# (clang) searches for TIME seconds each.
FUZZ := $(sort $(wildcard tests/fuzz/fuzz_*.c))
TIME ?= 60
$(BUILD)/tests/once_%: tests/fuzz/fuzz_%.c tests/fuzz/once.c $(SANLIB)
	@mkdir -p $(@D)
	$(CC) $(BASEFLAGS) $(ASAN) -o $@ $< tests/fuzz/once.c $(SANLIB) $(PKG_LIBS)
fuzz-once: $(patsubst tests/fuzz/fuzz_%.c,$(BUILD)/tests/once_%,$(FUZZ))
fuzz: deps-lint ## search with libFuzzer, TIME=60 seconds a target
	@$(MAKE) --no-print-directory CC=clang BUILD=$(BUILD)/fuzz \
	    ASAN="$(ASAN) -fsanitize=fuzzer-no-link" $(BUILD)/fuzz/san/libtiaojie.a
	@for f in $(FUZZ); do n=$$(basename $$f .c); c=tests/fuzz/corpus/$${n#fuzz_}; \
	    clang $(BASEFLAGS) $(ASAN) -fsanitize=fuzzer -o $(BUILD)/fuzz/$$n $$f \
	        $(BUILD)/fuzz/san/libtiaojie.a $(PKG_LIBS) || exit 1; \
	    mkdir -p $(BUILD)/fuzz/found-$$n; echo "$$n"; \
	    $(BUILD)/fuzz/$$n -max_total_time=$(TIME) -timeout=10 -rss_limit_mb=1024 \
	        -print_final_stats=1 $(BUILD)/fuzz/found-$$n $$c || exit 1; done

lint: deps-lint ## floors, banned words, both compilers, cppcheck, layout, manual, scripts
	@sh scripts/lint.sh $(BUILD)

valgrind: deps-check $(BUILD)/tiaojie ## the commands under valgrind
	@sh scripts/valgrind.sh $(BUILD)

bench: deps-check ## speed as ratios against sqlite3 and a minimal program
	@$(MAKE) --no-print-directory all
	@sh tests/bench/run.sh $(BUILD)

# Pictures of every screen for README and doc; what it needs is named when it is missing.
$(BUILD)/tests/shots: tests/pty/shots.c tests/pty/harness.c $(RELLIB)
	@mkdir -p $(@D)
	$(CC) $(BASEFLAGS) $(CFLAGS) -Itests -Itests/pty -o $@ tests/pty/shots.c tests/pty/harness.c \
	    $(RELLIB) $(PKG_LIBS) $(TEST_LIBS)
shots: ## every screen as text and picture into doc/screens (librsvg2-bin pngquant fonts-noto-cjk)
	@$(MAKE) --no-print-directory all $(BUILD)/tests/shots
	@sh scripts/shots.sh $(BUILD)

po: ## renew the message template and the English catalogue from the sources
	@sh scripts/update-po.sh

# ---------------------------------------------------------------- installing
INSTALL ?= install
MAN := tiaojie.1 tiaojie.conf.5 tiaojie-nightly.8 tiaojie-office.8
install: all ## to DESTDIR and prefix; then tiaojie-setup-office, for an office
	$(INSTALL) -D -m 755 $(BUILD)/tiaojie-wrap $(DESTDIR)$(bindir)/tiaojie
	$(INSTALL) -D -m 755 $(BUILD)/tiaojie $(DESTDIR)$(libexecdir)/tiaojie/tiaojie-main
	sed -e 's|@libexecdir@|$(libexecdir)|' -e 's|@datadir@|$(datadir)|' scripts/setup-office.sh \
	    >$(BUILD)/setup-office
	$(INSTALL) -D -m 755 $(BUILD)/setup-office $(DESTDIR)$(sbindir)/tiaojie-setup-office
	$(INSTALL) -D -m 644 $(BUILD)/locale/en/LC_MESSAGES/tiaojie.mo \
	    $(DESTDIR)$(localedir)/en/LC_MESSAGES/tiaojie.mo
	for m in $(MAN); do s=$${m##*.}; \
	    $(INSTALL) -D -m 644 man/$$m $(DESTDIR)$(mandir)/man$$s/$$m && \
	    $(INSTALL) -D -m 644 man/zh_CN/$$m $(DESTDIR)$(mandir)/zh_CN/man$$s/$$m || exit 1; done
	$(BUILD)/tiaojie completion bash >$(BUILD)/completion.bash
	$(INSTALL) -D -m 644 $(BUILD)/completion.bash \
	    $(DESTDIR)$(datadir)/bash-completion/completions/tiaojie
	$(INSTALL) -D -m 644 scripts/tiaojie.conf.example \
	    $(DESTDIR)$(datadir)/doc/tiaojie/tiaojie.conf.example
	$(INSTALL) -d -m 755 $(DESTDIR)$(datadir)/tiaojie $(DESTDIR)$(prefix)/lib/systemd/system
	$(INSTALL) -m 644 scripts/tiaojie.cron scripts/tiaojie.sudoers $(DESTDIR)$(datadir)/tiaojie
	sed 's|@program@|$(libexecdir)/tiaojie/tiaojie-main|g' scripts/tiaojie-nightly.service \
	    >$(BUILD)/tiaojie-nightly.service
	$(INSTALL) -m 644 $(BUILD)/tiaojie-nightly.service scripts/tiaojie-nightly.timer \
	    $(DESTDIR)$(prefix)/lib/systemd/system

uninstall: ## what install put there; an office is taken back by tiaojie-setup-office --remove
	rm -f $(DESTDIR)$(bindir)/tiaojie $(DESTDIR)$(localedir)/en/LC_MESSAGES/tiaojie.mo \
	    $(DESTDIR)$(libexecdir)/tiaojie/tiaojie-main $(DESTDIR)$(sbindir)/tiaojie-setup-office \
	    $(DESTDIR)$(datadir)/bash-completion/completions/tiaojie \
	    $(DESTDIR)$(datadir)/doc/tiaojie/tiaojie.conf.example \
	    $(DESTDIR)$(datadir)/tiaojie/tiaojie.cron $(DESTDIR)$(datadir)/tiaojie/tiaojie.sudoers \
	    $(DESTDIR)$(prefix)/lib/systemd/system/tiaojie-nightly.service \
	    $(DESTDIR)$(prefix)/lib/systemd/system/tiaojie-nightly.timer
	for m in $(MAN); do s=$${m##*.}; rm -f $(DESTDIR)$(mandir)/man$$s/$$m \
	    $(DESTDIR)$(mandir)/zh_CN/man$$s/$$m; done

clean: ## remove the build folder
	rm -rf $(BUILD)
