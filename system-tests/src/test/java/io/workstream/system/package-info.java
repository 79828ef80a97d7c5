/** Tests of the product as it is delivered, through its doors; each brings its own people, numbers and channels. */
package io.workstream.system;
