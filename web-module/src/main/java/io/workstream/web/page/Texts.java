package io.workstream.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What pages say, in the reader's language. */
@Named("text")
@RequestScoped
public class Texts {

    static final String BUNDLE = "io.workstream.web.messages";

    @Inject
    PageUser user;

    /** The text with this key. */
    public String of(String key) {
        return bundle().getString(key);
    }

    /** The text with this key, its placeholder filled. */
    public String with(String key, Object value) {
        return new MessageFormat(of(key), user.getLocale()).format(new Object[] {value});
    }

    /** The text with this key, its two placeholders filled. */
    public String with(String key, Object first, Object second) {
        return new MessageFormat(of(key), user.getLocale()).format(new Object[] {first, second});
    }

    /** Whether there is a text with this key. */
    public boolean has(String key) {
        return bundle().containsKey(key);
    }

    /** The text with this key, or another one where there is none. */
    public String orElse(String key, String fallback) {
        return has(key) ? of(key) : fallback;
    }

    /** The reader's language. */
    public Locale locale() {
        return user.getLocale();
    }

    private ResourceBundle bundle() {
        return bundle(locale());
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE,
                locale,
                Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
