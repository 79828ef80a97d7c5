package io.workstream.web.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a body that is read as a JSON merge patch (RFC 7396): absent fields keep their value. An explicit null would
 * remove the field, which none of ours allows; it is refused rather than taken for absent.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MergePatch {

    /** The media type that says so; plain JSON is read the same way. */
    String MEDIA_TYPE = "application/merge-patch+json";
}
