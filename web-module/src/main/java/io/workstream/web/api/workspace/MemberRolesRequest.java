package io.workstream.web.api.workspace;

import io.workstream.web.http.MergePatch;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/** Gives a member these roles, by their codes, and no others. */
@MergePatch
public record MemberRolesRequest(@NotEmpty List<String> roles) {}
