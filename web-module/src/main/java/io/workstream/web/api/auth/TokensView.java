package io.workstream.web.api.auth;

import io.workstream.identity.TokenPair;

/**
 * A login.
 *
 * @param accessToken for the Authorization header
 * @param refreshToken to be spent once for the next pair
 * @param expiresIn life of the access token in seconds
 * @param tokenType always {@code Bearer}
 */
public record TokensView(String accessToken, String refreshToken, long expiresIn, String tokenType) {

    static TokensView of(TokenPair pair) {
        return new TokensView(pair.accessToken(), pair.refreshToken(), pair.expiresIn(), "Bearer");
    }

    @Override
    public String toString() {
        return "TokensView[]";
    }
}
