package vn.hienluong.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.InTheHouse;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.privacy.DataSubject;
import vn.hienluong.privacy.PersonalDataSource;
import vn.hienluong.privacy.Whose;
import vn.hienluong.retention.Perishable;

/**
 * What grows old and what is asked to be erased goes from an agency at work, in which every table has a row: nothing that
 * hangs on it holds it back.
 */
@InTheHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatGoesTests {

    private static final Instant ALL_IS_OLD = Instant.parse("2100-01-01T00:00:00Z");

    @Autowired
    ApplicationContext house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    List<Perishable> perishables;

    @Autowired
    List<PersonalDataSource> sources;

    private WalkedAgency here;

    @BeforeAll
    void anAgencyAtWork() {
        here = new WalkedAgency(house);
        LastRows.fill(here, jdbc);
    }

    private <T> T undone(Supplier<T> work) {
        return Tenancy.in(
                here.office.id,
                () -> transactions.execute(transaction -> {
                    transaction.setRollbackOnly();
                    return work.get();
                }));
    }

    @Test
    void whatIsOldGoesWithWhatHangsOnIt() {
        var held = new ArrayList<String>();
        int swept = 0;
        for (var one : perishables) {
            try {
                swept += undone(() -> one.broom().sweep(ALL_IS_OLD, 1000, here.office.id)) > 0 ? 1 : 0;
            } catch (DataAccessException holds) {
                held.add(one.kind() + ": " + Told.whole(holds));
            }
        }
        assertThat(held).isEmpty();
        assertThat(swept).isGreaterThan(perishables.size() / 2);
    }

    @Test
    void everybodyCanBeForgottenWhateverHangsOnThem() {
        var held = new ArrayList<String>();
        for (var person : here.everybody()) {
            var subject = new DataSubject(Whose.STAFF, person.person().value(), "Người Khác", true);
            for (var source : sources) {
                try {
                    undone(() -> source.restrict(subject, here.administrator()));
                    undone(() -> source.erase(subject, here.administrator()));
                } catch (DataAccessException holds) {
                    held.add(source.getClass().getSimpleName() + ": " + Told.whole(holds));
                }
            }
        }
        assertThat(held).isEmpty();
    }
}
