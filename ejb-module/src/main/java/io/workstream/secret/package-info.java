/**
 * Secrets at rest (level 1): encrypted with an AEAD keyset, bound to the workspace, table and row where they lie, and
 * readable under every key of the keyset while the first key encrypts. Also one-way digests of random tokens. Start with
 * {@link io.workstream.secret.Secrets}.
 */
@NullMarked
package io.workstream.secret;

import org.jspecify.annotations.NullMarked;
