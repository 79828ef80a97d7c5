package io.workstream.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What this node is and how the world reaches it.
 *
 * @param publicUrl address of the product as outsiders write it, without a trailing slash
 * @param roles what this node does
 * @param rateLimits whether limits are enforced; off only for load tests
 * @param workers how many jobs this node runs at once, if it runs any
 */
public record PlatformSettings(URI publicUrl, Set<Role> roles, boolean rateLimits, int workers) {

    private static final int WORKERS = 48;
    private static final int MOST_WORKERS = 200;

    /** What a node may do. */
    public enum Role {
        WEB,
        WORKER,
        CONNECTOR
    }

    /** Reads the settings from MicroProfile Config. */
    public static PlatformSettings read() {
        return new PlatformSettings(
                new Setting("workstream.public.url")
                        .read(PlatformSettings::publicUrl, "an http or https address with nothing after host and port")
                        .orElse(URI.create("http://localhost:8080")),
                new Setting("workstream.roles")
                        .read(PlatformSettings::roles, "a list out of web,worker,connector")
                        .orElse(EnumSet.allOf(Role.class)),
                new Setting("workstream.rate.limits")
                        .read(PlatformSettings::onOrOff, "on or off")
                        .orElse(true),
                new Setting("workstream.job.workers").number(WORKERS, 1, MOST_WORKERS));
    }

    /** Whether this node does such work. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    private static URI publicUrl(String value) {
        URI uri = URI.create(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        boolean bare = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
        if (!web || !bare || uri.getHost() == null || !uri.getPath().isEmpty()) {
            throw new IllegalArgumentException("not a web origin");
        }
        return uri;
    }

    private static Set<Role> roles(String value) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(value.split(","))
                .map(name -> Role.valueOf(name.strip().toUpperCase(Locale.ROOT)))
                .forEach(roles::add);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("no role at all");
        }
        return roles;
    }

    private static boolean onOrOff(String value) {
        return switch (value) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("neither on nor off");
        };
    }

    /** Makes the settings injectable. */
    @ApplicationScoped
    public static class Producer {

        @Produces
        @Singleton
        PlatformSettings settings() {
            return read();
        }
    }
}
