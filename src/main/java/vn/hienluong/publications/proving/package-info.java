/** What is public leaves its proof in the ledger, keeps the duties that it was written for, and has its links watched. */
@NamedInterface("proving")
@NullMarked
package vn.hienluong.publications.proving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
