-- The trigger that mirrors entries into words runs as its owner and writes for whatever agency its row names. Whoever could
-- hang it on a table of their own, a temporary one for example, would write words for others: so nobody else may.
revoke all on function search.mirror() from public;

-- And the application makes no tables at all.
do $$
begin
  execute format('revoke temporary on database %I from public', current_database());
end $$;
