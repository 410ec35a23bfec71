/* tests/unit/test_access_write.c - what a role and a scope may change, and accounts themselves.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "access_office.h"

/* ---- saving ---- */

static void a_case_is_changed_only_by_right_and_in_the_scope(void **state)
{
    (void)state;
    EACH_WHO(w)
    {
        bool may = access_may(&(struct access) { .role = w->role }, RIGHT_EDIT);

        for (size_t i = 0; i < CASES; i++) {
            struct casefile *f = NULL;
            char *text = mem_printf("第%d次改写的情况，双方愿意再谈。", (int)(w - who));
            enum status st;

            be_owner();
            CHECK_OK(cases_load(o.db, ids[i], &f, &o.err), &o.err);
            record_set(f->rec, CF_SUMMARY, text);
            become(w);
            st = cases_save(o.db, o.book, f, o.today, &o.err);
            check_row(w, "save", i, st == ST_OK, may && sees(w, i));
            if (st != ST_OK)
                CHECK_INT(st, ST_DENIED);
            casefile_free(f);
            free(text);
        }
    }
}

static enum status try_new(int town, int committee)
{
    struct casefile *f = case_new(&o, "draft", NULL);
    enum status st;

    record_set_int(f->rec, CF_AREA, towns[town]);
    record_set_int(f->rec, CF_COMMITTEE, committees[committee]);
    st = cases_save(o.db, o.book, f, o.today, &o.err);
    casefile_free(f);
    return st;
}

static void a_new_case_must_lie_in_the_scope(void **state)
{
    int64_t before = office_row(&o, "SELECT count(*) FROM case_rec");

    (void)state;
    become(&who[1]);
    CHECK_INT(try_new(SHANG, OF_SHANG), ST_DENIED);
    CHECK_STR(err_text(&o.err), "新登记的案件不在您的范围（孟庙镇）内，没有保存；"
                                "请填范围内的区划、调委会和调解员。");
    CHECK_OK(try_new(MENG, OF_MENG), &o.err);
    be_owner();
    CHECK_INT(office_row(&o, "SELECT count(*) FROM case_rec"), before + 1);
}

static enum status try_move_out(size_t i, int town)
{
    struct casefile *f;
    enum status st;

    CHECK_OK(cases_load(o.db, ids[i], &f, &o.err), &o.err);
    record_set_int(f->rec, CF_AREA, towns[town]);
    st = cases_save(o.db, o.book, f, o.today, &o.err);
    casefile_free(f);
    return st;
}

static void only_who_assigns_hands_a_case_out_of_his_scope(void **state)
{
    static const struct who head = { "所长，甲镇", ACCOUNT_HEAD, MENG, -1, -1 };

    (void)state;
    become(&who[1]);
    CHECK_INT(try_move_out(0, SHANG), ST_DENIED);
    CHECK(access_sees_case(o.db, ids[0])); /* rolled back */
    become(&head);
    CHECK_OK(try_move_out(0, SHANG), &o.err);
    CHECK(!access_sees_case(o.db, ids[0]));
}

static enum status try_give(int64_t id, int field, int64_t to)
{
    struct casefile *f;
    enum status st;

    CHECK_OK(cases_load(o.db, id, &f, &o.err), &o.err);
    record_set_int(f->rec, field, to);
    st = cases_save(o.db, o.book, f, o.today, &o.err);
    casefile_free(f);
    return st;
}

static void only_who_assigns_takes_a_case_from_its_mediator_or_committee(void **state)
{
    static const struct who clerk = { "内勤", ACCOUNT_CLERK, -1, -1, -1 };
    static const struct who head = { "所长", ACCOUNT_HEAD, -1, -1, -1 };

    (void)state;
    become(&clerk);
    CHECK_OK(try_give(ids[1], CF_MEDIATOR, mediators[SUN]), &o.err); /* his own draft */
    db_set_who(o.db, "wangmin");
    CHECK_OK(try_give(ids[5], CF_MEDIATOR, mediators[FENG]), &o.err); /* nobody had it */
    CHECK_INT(try_give(ids[5], CF_MEDIATOR, mediators[SUN]), ST_DENIED);
    CHECK(strstr(err_text(&o.err), "指派和移交案件") != NULL);
    CHECK_INT(try_give(ids[0], CF_COMMITTEE, committees[OF_SHANG]), ST_DENIED);
    become(&head);
    CHECK_OK(try_give(ids[5], CF_MEDIATOR, mediators[SUN]), &o.err);
    CHECK_OK(try_give(ids[0], CF_COMMITTEE, committees[OF_SHANG]), &o.err);
}

static void each_kind_is_written_by_who_keeps_it(void **state)
{
    static const struct {
        enum kind_id kind;
        enum right right;
    } rows[] = {
        { KIND_CASE, RIGHT_EDIT },           { KIND_PARTY, RIGHT_EDIT },
        { KIND_APPOINTMENT, RIGHT_EDIT },    { KIND_FINDING, RIGHT_SCREENING },
        { KIND_WATCH, RIGHT_SCREENING },     { KIND_KEY_PERSON, RIGHT_SCREENING },
        { KIND_RECEPTION, RIGHT_SCREENING }, { KIND_COMMITTEE, RIGHT_OFFICE },
        { KIND_CODE, RIGHT_OFFICE },         { KIND_USER, RIGHT_ACCOUNTS },
    };
    struct record *rec = record_new(KIND_CAMPAIGN);

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_INT(access_right_of(rows[i].kind), rows[i].right);
    record_set(rec, CPF_NAME, "示例行动");
    record_set(rec, CPF_FROM, "2022-01-01");
    record_set(rec, CPF_LIST, "campaign_pair");
    become(&who[0]);
    CHECK_INT(records_save(o.db, rec, &o.err), ST_DENIED);
    CHECK_INT(settings_change(o.db, "rate.decimals", "1", &o.err), ST_DENIED);
    become(&who[10]);
    CHECK_OK(records_save(o.db, rec, &o.err), &o.err);
    CHECK_OK(settings_change(o.db, "rate.decimals", "1", &o.err), &o.err);
    record_free(rec);
}

/* ---- accounts ---- */

static enum status account(const char *login, const char *role, const char *active)
{
    struct record *rec = record_new(KIND_USER);
    enum status st;

    record_set(rec, UF_LOGIN, login);
    record_set(rec, UF_NAME, login);
    record_set(rec, UF_ROLE, role);
    record_set(rec, UF_ACTIVE, active);
    st = records_save(o.db, rec, &o.err);
    record_free(rec);
    return st;
}

static enum status change_account(const char *login, int field, const char *value)
{
    char *sql = mem_printf("SELECT id FROM account WHERE login = '%s'", login);
    struct record *rec;
    enum status st;

    CHECK_OK(records_load(o.db, KIND_USER, office_row(&o, sql), &rec, &o.err), &o.err);
    record_set(rec, field, value);
    st = records_save(o.db, rec, &o.err);
    record_free(rec);
    free(sql);
    return st;
}

static void the_first_account_is_ones_own_and_an_administrators(void **state)
{
    (void)state;
    CHECK_INT(account("limin", "clerk", "1"), ST_INVALID);
    CHECK_INT(account("limin", "admin", "0"), ST_INVALID);
    CHECK_INT(account("wangmin", "admin", "1"), ST_INVALID);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM account"), 0);
    CHECK_OK(account("limin", "admin", "1"), &o.err);
    CHECK_OK(account("wangmin", "clerk", "1"), &o.err); /* who made it goes on working */
    CHECK_OK(access_open(o.db, ACCESS_PERSON, &o.err), &o.err);
    CHECK_INT(db_access(o.db)->role, ACCOUNT_ADMIN);
}

static void the_last_administrator_stays(void **state)
{
    (void)state;
    CHECK_OK(account("limin", "admin", "1"), &o.err);
    CHECK_OK(account("wangmin", "clerk", "1"), &o.err);
    CHECK_INT(change_account("limin", UF_ROLE, "clerk"), ST_INVALID);
    CHECK_STR(err_text(&o.err), "这是最后一个在用的管理员，不能停用、作废或改成别的角色；"
                                "请先登记另一个管理员。");
    CHECK_INT(change_account("limin", UF_ACTIVE, "0"), ST_INVALID);
    CHECK_OK(change_account("wangmin", UF_ROLE, "admin"), &o.err);
    CHECK_OK(change_account("limin", UF_ROLE, "clerk"), &o.err);
}

static void an_account_gives_its_role_and_no_account_gives_nothing(void **state)
{
    static const struct {
        const char *login;
        enum access_as as;
        enum account_role role;
    } rows[] = {
        { "limin", ACCESS_PERSON, ACCOUNT_ADMIN },   { "wangmin", ACCESS_PERSON, ACCOUNT_CLERK },
        { "wangmin", ACCESS_ROOT, ACCOUNT_CLERK },   { "gone", ACCESS_PERSON, ACCOUNT_NONE },
        { "stranger", ACCESS_PERSON, ACCOUNT_NONE }, { "tiaojie", ACCESS_SERVICE, ACCOUNT_SYSTEM },
        { "root", ACCESS_ROOT, ACCOUNT_ADMIN },
    };

    (void)state;
    CHECK_OK(access_open(o.db, ACCESS_SERVICE, &o.err), &o.err);
    CHECK_INT(db_access(o.db)->role, ACCOUNT_OWNER); /* there are no accounts yet */
    CHECK_OK(account("limin", "admin", "1"), &o.err);
    CHECK_OK(account("wangmin", "clerk", "1"), &o.err);
    CHECK_OK(account("gone", "head", "0"), &o.err);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        bool none = rows[i].role == ACCOUNT_NONE;

        be_owner();
        db_set_who(o.db, rows[i].login);
        CHECK_INT(access_open(o.db, rows[i].as, &o.err), none ? ST_DENIED : ST_OK);
        CHECK_INT(db_access(o.db)->role, rows[i].role);
    }
    CHECK_INT(office_row(&o, "SELECT count(*) FROM event WHERE what = 'command'"), 1); /* root */
    CHECK_INT(office_row(&o, "SELECT count(*) FROM event WHERE what = 'denied'"), 2);
}

/* ---- what is hidden, drafts, concerns ---- */

static void what_is_hidden_is_shown_with_a_reason_that_is_kept(void **state)
{
    (void)state;
    become(&who[1]);
    CHECK_INT(access_unmask(o.db, KIND_CASE, ids[0], "", &o.err), ST_INVALID);
    CHECK_INT(access_unmask(o.db, KIND_CASE, ids[3], "核对身份", &o.err), ST_DENIED);
    CHECK_OK(access_unmask(o.db, KIND_CASE, ids[0], "核对电话12000000001", &o.err), &o.err);
    become(&who[9]);
    CHECK_INT(access_unmask(o.db, KIND_CASE, ids[0], "核对身份", &o.err), ST_DENIED);
    be_owner();
    CHECK_INT(office_row(&o, "SELECT count(*) FROM event WHERE what = 'unmask' AND kind = 'case'"
                             " AND detail = '核对电话120****0001'"),
              1);
}

static void see_draft(void *ctx, const struct draft *d)
{
    (void)d;
    ++*(size_t *)ctx;
}

static void a_draft_is_its_writers_alone(void **state)
{
    struct draft d = { .file = casefile_new() }, other;
    size_t seen = 0;

    (void)state;
    become(&who[0]);
    CHECK_OK(drafts_put(o.db, &d, &o.err), &o.err);
    db_set_who(o.db, "wangmin");
    CHECK_INT(drafts_get(o.db, d.id, &other, &o.err), ST_NOT_FOUND);
    CHECK_OK(drafts_drop(o.db, d.id, &o.err), &o.err); /* of nobody's */
    CHECK_OK(drafts_list(o.db, "limin", see_draft, &seen, &o.err), &o.err);
    CHECK_INT(seen, 0);
    db_set_who(o.db, "limin");
    CHECK_OK(drafts_get(o.db, d.id, &other, &o.err), &o.err);
    draft_release(&other);
    draft_release(&d);
}

static void the_audit_record_is_for_who_looks_after_it(void **state)
{
    const struct history_query all = { .kind = KIND_COUNT },
                               own = { .kind = KIND_COUNT, .who = "limin" };

    (void)state;
    become(&who[0]);
    CHECK_INT(history_page(o.db, &all, see_change, NULL, &o.err), ST_DENIED);
    CHECK_OK(history_page(o.db, &own, see_change, NULL, &o.err), &o.err);
    become(&who[11]);
    CHECK_OK(history_page(o.db, &all, see_change, NULL, &o.err), &o.err);
}

TESTS(AT_OFFICE(a_case_is_changed_only_by_right_and_in_the_scope),
      AT_OFFICE(a_new_case_must_lie_in_the_scope),
      AT_OFFICE(only_who_assigns_hands_a_case_out_of_his_scope),
      AT_OFFICE(only_who_assigns_takes_a_case_from_its_mediator_or_committee),
      AT_OFFICE(each_kind_is_written_by_who_keeps_it),
      AT_OFFICE(the_first_account_is_ones_own_and_an_administrators),
      AT_OFFICE(the_last_administrator_stays),
      AT_OFFICE(an_account_gives_its_role_and_no_account_gives_nothing),
      AT_OFFICE(what_is_hidden_is_shown_with_a_reason_that_is_kept),
      AT_OFFICE(a_draft_is_its_writers_alone),
      AT_OFFICE(the_audit_record_is_for_who_looks_after_it))
