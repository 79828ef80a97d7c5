package io.workstream.identity;

/**
 * What a login gives to an API client.
 *
 * @param accessToken JWT
 * @param refreshToken opaque, to be used once
 * @param expiresIn life of the access token in seconds
 */
public record TokenPair(String accessToken, String refreshToken, long expiresIn) {

    @Override
    public String toString() {
        return "TokenPair[expiresIn=" + expiresIn + "]";
    }
}
