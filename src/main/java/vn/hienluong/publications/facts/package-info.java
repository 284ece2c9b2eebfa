/** What each kind of publication says besides its words: one record for each kind, and how its fields are typed and read. */
@NamedInterface("facts")
@NullMarked
package vn.hienluong.publications.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
