# Looking for type comments copied the rest of the program at each comment.
import ast
tree = ast.parse('x = 1  # a comment\n' * 30_000, type_comments=True)
print(len(tree.body))  # expect: 30000
