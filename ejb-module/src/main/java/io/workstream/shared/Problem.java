package io.workstream.shared;

import jakarta.ejb.ApplicationException;
import java.io.Serial;
import java.util.Map;

/** An expected refusal: the request was understood and is not carried out. Rolls the transaction back. */
@ApplicationException(rollback = true, inherited = true)
public class Problem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient ProblemCode code;
    private final transient Map<String, Object> data;

    /** A refusal without further facts. */
    public Problem(ProblemCode code) {
        this(code, Map.of());
    }

    /** A refusal with facts that help the caller: strings, numbers, ids, lists of maps of these. */
    public Problem(ProblemCode code, Map<String, Object> data) {
        super(code.slug());
        this.code = code;
        this.data = Map.copyOf(data);
    }

    /** Which refusal it is. */
    public ProblemCode code() {
        return code;
    }

    /** Facts about it, safe to show. */
    public Map<String, Object> data() {
        return data;
    }
}
