package io.workstream.workspace;

import io.workstream.shared.Category;
import io.workstream.shared.ProblemCode;

/** Refusals about workspaces and rights in them. */
public enum WorkspaceProblem implements ProblemCode {
    WORKSPACE_NOT_FOUND(Category.NOT_FOUND, "There is no such workspace, or it is not yours to see."),
    SCOPE_MISSING(Category.FORBIDDEN, "Your role in this workspace does not allow this."),
    WORKSPACE_SUSPENDED(Category.FORBIDDEN, "This workspace is suspended; only the platform's operator can resume it."),
    WORKSPACE_DELETED(
            Category.FORBIDDEN, "This workspace was deleted; one of its owners can bring it back until it is removed."),
    WORKSPACE_NOT_DELETED(Category.CONFLICT, "This workspace is not deleted."),
    OWNERS_ONLY(Category.FORBIDDEN, "Only owners of the workspace may do this."),
    SUPPORT_READ_ONLY(
            Category.FORBIDDEN, "You look into this workspace for support: you can read, and change nothing."),
    SUPPORT_OF_MEMBER(Category.CONFLICT, "You are a member of this workspace; open it with your own rights."),
    SLUG_TAKEN(Category.CONFLICT, "There is a workspace with this address already."),
    MEMBER_PLACES_USED(
            Category.CONFLICT, "This workspace has as many members as the platform allows; ask its operator for more."),
    MEMBER_NOT_FOUND(Category.NOT_FOUND, "There is no such member in this workspace."),
    GRANT_EXCEEDS_OWN(Category.FORBIDDEN, "Nobody can give rights that they do not have themselves."),
    MEMBER_HAS_MORE_RIGHTS(
            Category.FORBIDDEN, "This member has rights that you do not have, so you cannot change or remove them."),
    LAST_OWNER(Category.CONFLICT, "A workspace keeps at least one owner: make somebody else an owner first."),
    ROLE_NOT_FOUND(Category.NOT_FOUND, "There is no such role in this workspace."),
    ROLE_BUILT_IN(Category.CONFLICT, "Built-in roles are the same everywhere and cannot be changed."),
    ROLE_IN_USE(Category.CONFLICT, "Somebody has this role, or is invited to it: give them another one first."),
    ROLE_CODE_TAKEN(Category.CONFLICT, "There is a role with this code already."),
    TOO_MANY_ROLES(Category.CONFLICT, "This workspace has as many roles as it can have.");

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
