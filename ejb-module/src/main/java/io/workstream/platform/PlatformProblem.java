package io.workstream.platform;

import io.workstream.shared.Category;
import io.workstream.shared.ProblemCode;

/** Why somebody may not run the platform. */
public enum PlatformProblem implements ProblemCode {
    ADMINISTRATORS_ONLY(Category.FORBIDDEN, "Only administrators of the platform may do this.");

    private final Category category;
    private final String sentence;

    PlatformProblem(Category category, String sentence) {
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
