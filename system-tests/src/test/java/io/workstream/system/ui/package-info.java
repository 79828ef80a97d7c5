/** The product in a real browser: page objects and the paths that people walk. */
package io.workstream.system.ui;
