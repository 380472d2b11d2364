-- Has Neovim speak with the language server, as docs/editors.md says, and looks at what it knows then. Run with
-- `nvim --clean --headless -c 'luafile .ci/check_neovim.lua'` on a copy of the page in input/, with the program in
-- $REGESTA. Written for 0.7, which Debian has, and later ones.

local function expect(what, holds)
  if not holds then
    io.stderr:write("not so: " .. what .. "\n")
    vim.cmd("cquit 1")
  end
end

local function ask(method, line, column)
  local document = vim.lsp.util.make_text_document_params()
  local params = { textDocument = document, position = { line = line, character = column } }
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 10000) or {}) do
    return answer.result
  end
end

local function found(line, words)
  for _, said in ipairs(vim.diagnostic.get(0)) do
    if (not line or said.lnum == line) and said.message:find(words, 1, true) then return true end
  end
  return false
end

local start = vim.lsp.start_client
local client = start({ name = "regesta", cmd = { vim.env.REGESTA, "lsp" }, root_dir = vim.fn.getcwd() })
expect("the server starts", client)
vim.lsp.buf_attach_client(0, client)
expect("findings are shown", vim.wait(10000, function() return #vim.diagnostic.get(0) > 0 end, 20))
expect("with the other years of year slips", found(nil, "date the same event to different years"))

-- Line 14 of the page, from 0.
local hover = ask("textDocument/hover", 13, 3)
expect("hover tells the date", hover and hover.contents.value:find("1949-03-07", 1, true))
local outline = ask("textDocument/documentSymbol", 0, 0)
expect("the outline has headings", outline and #outline > 5)
local last = vim.fn.search("^119\\.") - 1
local target = ask("textDocument/definition", last, 5)
expect("a printed note leads to its place", target and target[1].range.start.line < last)

vim.api.nvim_buf_set_lines(0, 13, 14, false, { "31-2-1949 Lund sails" })
expect("a date that is none is found as it is typed", vim.wait(10000, function()
  return found(13, "is not a valid date")
end, 20))
vim.cmd("silent undo")
expect("and no more when it is taken back", vim.wait(10000, function() return not found(13, "is not a valid date") end, 20))
local version = vim.version()
print(("Neovim %d.%d.%d shows %d findings\n"):format(version.major, version.minor, version.patch, #vim.diagnostic.get(0)))
vim.cmd("qall!")
