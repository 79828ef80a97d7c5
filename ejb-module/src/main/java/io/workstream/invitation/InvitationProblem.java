package io.workstream.invitation;

import io.workstream.shared.Category;
import io.workstream.shared.ProblemCode;

/** Refusals about invitations. */
public enum InvitationProblem implements ProblemCode {
    INVITATION_NOT_FOUND(Category.NOT_FOUND, "There is no such invitation."),
    INVITATION_EXPIRED(Category.CONFLICT, "This invitation has expired; ask for another one."),
    INVITATION_USED(Category.CONFLICT, "This invitation has been accepted already."),
    INVITATION_WITHDRAWN(Category.CONFLICT, "This invitation was withdrawn."),
    INVITATION_FOR_ANOTHER(
            Category.FORBIDDEN, "This invitation is for another e-mail address than that of your account."),
    ALREADY_INVITED(Category.CONFLICT, "There is an open invitation for this address; resend or withdraw it."),
    TOO_MANY_INVITATIONS(Category.CONFLICT, "Too many invitations wait for an answer; withdraw some first."),
    ALREADY_MEMBER(Category.CONFLICT, "Whoever has this address is a member already.");

    private final Category category;
    private final String sentence;

    InvitationProblem(Category category, String sentence) {
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
