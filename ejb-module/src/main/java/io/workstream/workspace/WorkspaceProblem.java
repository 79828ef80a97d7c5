package io.workstream.workspace;

import io.workstream.shared.Category;
import io.workstream.shared.ProblemCode;

/** Refusals about workspaces and rights in them. */
public enum WorkspaceProblem implements ProblemCode {
    WORKSPACE_NOT_FOUND(Category.NOT_FOUND, "There is no such workspace, or it is not yours to see."),
    SCOPE_MISSING(Category.FORBIDDEN, "Your role in this workspace does not allow this."),
    SLUG_TAKEN(Category.CONFLICT, "There is a workspace with this address already.");

    private final Category category;
    private final String sentence;

    WorkspaceProblem(Category category, String sentence) {
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
