/** Getting in: accounts, tokens, the caller's own profile. */
@NullMarked
package io.workstream.web.api.auth;

import org.jspecify.annotations.NullMarked;
