/** What several units wrote on one task, compared sentence by sentence and brought into one proposal. */
@NullMarked
package vn.hienluong.consolidation.merging;

import org.jspecify.annotations.NullMarked;
