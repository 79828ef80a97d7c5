package io.workstream.platform;

import io.workstream.shared.Tenancy;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Deletes rows that are past their time, of all workspaces, a bounded number in each short transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Retention {

    /** Rows of one transaction; fewer removed means that no more are due. */
    static final int CHUNK = 2_000;

    @Inject
    Jdbi jdbi;

    @Inject
    Tenancy tenancy;

    @Inject
    Clock clock;

    /** Deletes the oldest rows that are past their time; returns how many. Rows that another node is just deleting are skipped. */
    public int removeChunk(Kept kept) {
        tenancy.enterAll();
        return jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        delete from <table> where ctid = any(array(
                            select ctid from <table> where <since> < :before order by <since> limit :chunk
                            for update skip locked))
                        """)
                .define("table", kept.table())
                .define("since", kept.since())
                .bind("before", kept.before(clock.instant()))
                .bind("chunk", CHUNK)
                .execute());
    }
}
