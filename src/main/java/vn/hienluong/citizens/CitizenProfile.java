package vn.hienluong.citizens;

import java.util.Optional;

/**
 * What a citizen entered; empty where they did not.
 *
 * @param email by which they sign in; nothing for who signs in by a provider alone
 */
public record CitizenProfile(CitizenId id, Optional<String> email, String fullName, String phone, String address) {}
