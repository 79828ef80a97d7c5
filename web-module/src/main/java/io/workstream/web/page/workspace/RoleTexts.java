package io.workstream.web.page.workspace;

import io.workstream.web.page.Texts;
import io.workstream.workspace.RoleView;
import io.workstream.workspace.Scope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** Calls roles and rights what people call them. */
@Named("roleText")
@RequestScoped
public class RoleTexts {

    @Inject
    Texts texts;

    /** A built-in role in the reader's language, one of the workspace's own as its makers called it. */
    public String name(RoleView role) {
        return role.builtIn() ? texts.orElse("role." + role.code(), role.name()) : role.name();
    }

    /** What a right allows. */
    public String scope(String code) {
        return texts.of("scope." + code);
    }

    /** The catalogue of rights, by their codes. */
    public List<String> getScopes() {
        return Arrays.stream(Scope.values()).map(Scope::code).toList();
    }

    /** The rights that a role may have or not; seeing the workspace belongs to every role. */
    public List<String> getChoice() {
        return getScopes().stream()
                .filter(code -> !code.equals(Scope.WORKSPACE_READ.code()))
                .toList();
    }
}
