/** The way to a provider and back, the way out, and one's own linked identities. */
@NullMarked
package vn.hienluong.federation.web;

import org.jspecify.annotations.NullMarked;
