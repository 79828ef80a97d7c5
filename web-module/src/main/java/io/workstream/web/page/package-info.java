/** The hallway of the pages: who looks, in which language and theme, at which address, and how a refusal is told. Start reading at PageSessionFilter and PageAddress; the pages themselves live in one package per feature. */
@NullMarked
package io.workstream.web.page;

import org.jspecify.annotations.NullMarked;
