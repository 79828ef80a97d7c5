package io.workstream.identity;

import io.workstream.shared.Category;
import io.workstream.shared.ProblemCode;

/** Why somebody is not let in. */
public enum IdentityProblem implements ProblemCode {
    UNAUTHENTICATED(Category.UNAUTHENTICATED, "A valid access token is needed."),
    CREDENTIALS_WRONG(Category.UNAUTHENTICATED, "E-mail or password is wrong."),
    REFRESH_TOKEN_INVALID(Category.UNAUTHENTICATED, "This refresh token is no longer valid; log in again."),
    REFRESH_RACED(Category.CONFLICT, "This refresh token was spent a moment ago; use the newer one."),
    LINK_INVALID(Category.INVALID, "This link was used already or is too old; ask for a new one."),
    PASSWORD_COMMON(Category.INVALID, "This password is among those that are tried first; choose a less common one."),
    TOO_MANY_TRIES(Category.RATE_LIMITED, "Too many tries; wait a while before the next."),
    OWNS_WORKSPACES(
            Category.CONFLICT,
            "This account owns workspaces; hand them over, or delete them and wait until they are removed."),
    ADMINISTRATOR_STAYS(Category.CONFLICT, "An administrator of the platform cannot delete their own account."),
    PASSWORD_WRONG(Category.FORBIDDEN, "The present password is wrong."),
    EMAIL_CONFIRMED(Category.CONFLICT, "This e-mail address is confirmed already."),
    EMAIL_TAKEN(Category.CONFLICT, "There is an account with this e-mail already."),
    NAME_TAKEN(Category.CONFLICT, "There is an account with this name already."),
    PERSON_NOT_FOUND(Category.NOT_FOUND, "Nobody with an account is meant by this."),
    EMAIL_UNCONFIRMED(Category.CONFLICT, "This person has not confirmed their e-mail address yet."),
    ADMINISTERS_ALREADY(Category.CONFLICT, "This person administers the platform already."),
    LAST_ADMINISTRATOR(Category.CONFLICT, "The last administrator of the platform stays; appoint another one first."),
    DISMISSES_ONESELF(
            Category.CONFLICT, "This would take your own right away; say that you mean it with oneself=true."),
    PLATFORM_ADMINISTRATORS_ONLY(Category.FORBIDDEN, "Only administrators of the platform may do this.");

    private final Category category;
    private final String sentence;

    IdentityProblem(Category category, String sentence) {
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
