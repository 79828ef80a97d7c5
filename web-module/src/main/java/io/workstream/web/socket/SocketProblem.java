package io.workstream.web.socket;

import io.workstream.shared.Category;
import io.workstream.shared.ProblemCode;

/** Refusals that only a socket knows. */
enum SocketProblem implements ProblemCode {
    FRAME_MALFORMED(Category.INVALID, "The frame could not be read."),
    OP_UNKNOWN(Category.INVALID, "There is no such op."),
    NOT_AVAILABLE(Category.NOT_FOUND, "Topics of this kind take no such frames."),
    NOT_SUBSCRIBED(Category.NOT_FOUND, "This connection has no subscription to this topic."),
    TOO_MANY_SUBSCRIPTIONS(Category.RATE_LIMITED, "This connection has as many subscriptions as are allowed.");

    private final Category category;
    private final String sentence;

    SocketProblem(Category category, String sentence) {
        this.category = category;
        this.sentence = sentence;
    }

    @Override
    public Category category() {
        return category;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
