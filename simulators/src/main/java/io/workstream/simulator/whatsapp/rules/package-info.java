/**
 * What Meta takes and what it refuses: the rules for send requests, media and templates, without any state. Start
 * reading at SendRules.
 */
@NullMarked
package io.workstream.simulator.whatsapp.rules;

import org.jspecify.annotations.NullMarked;
