package io.workstream.web.api.platform;

import jakarta.validation.constraints.NotBlank;

/** Begins a look into a workspace; the workspace reads the reason in its audit. */
public record VisitRequest(@NotBlank String reason) {}
