package vn.hienluong.publications;

import vn.hienluong.authority.UnitId;
import vn.hienluong.publications.facts.PublicationKind;

/**
 * What the office publishes under one address.
 *
 * @param slug its part of the address: words without accents; it stays from the first moment at which it is public
 * @param owner the unit that answers for it
 */
public record Publication(PublicationId id, PublicationKind kind, String slug, UnitId owner, PublicationState state) {}
