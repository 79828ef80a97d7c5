package io.workstream.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * New rows that wait for the end of their transaction, to be written kind by kind: one round trip to the database for each
 * kind instead of one for each row. Kinds are written in the order in which they first came, so what others refer to has
 * to come first. Whoever reads such rows in the same transaction calls {@link #flush()} before.
 */
@ApplicationScoped
public class WriteBehind {

    /**
     * A kind of row. Each is one constant, by which its rows find together.
     *
     * @param sql the insert, with named parameters
     * @param binding gives the parameters of one row
     */
    public record Insert<R>(String sql, BiConsumer<PreparedBatch, R> binding) {}

    @Inject
    Jdbi jdbi;

    @Inject
    BeforeCommit beforeCommit;

    /** Adds a row to the current transaction. */
    public <R> void add(Insert<R> insert, R row) {
        rows().of(insert).add(row);
    }

    /** Writes now what waits. */
    public void flush() {
        rows().write();
    }

    private Waiting rows() {
        return beforeCommit.collection(WriteBehind.class.getName(), () -> new Waiting(jdbi));
    }

    /** The rows of one transaction. A kind keeps its place when its rows are written. */
    private static final class Waiting implements BeforeCommit.Collection {

        private final Jdbi jdbi;
        private final Map<Insert<?>, List<?>> kinds = new LinkedHashMap<>();

        Waiting(Jdbi jdbi) {
            this.jdbi = jdbi;
        }

        @SuppressWarnings("unchecked")
        <R> List<R> of(Insert<R> insert) {
            return (List<R>) kinds.computeIfAbsent(insert, kind -> new ArrayList<>());
        }

        @Override
        public void write() {
            if (!isEmpty()) {
                jdbi.useHandle(handle -> kinds.keySet().forEach(insert -> write(handle, insert)));
            }
        }

        @Override
        public boolean isEmpty() {
            return kinds.values().stream().allMatch(List::isEmpty);
        }

        private <R> void write(Handle handle, Insert<R> insert) {
            List<R> rows = of(insert);
            if (rows.isEmpty()) {
                return;
            }
            PreparedBatch batch = handle.prepareBatch(insert.sql());
            for (R row : rows) {
                insert.binding().accept(batch, row);
                batch.add();
            }
            rows.clear();
            batch.execute();
        }
    }
}
