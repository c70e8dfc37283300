using TaskForce.Web.Start;

var builder = WebApplication.CreateBuilder(args);
builder.AddLogs();
builder.AddTaskForce();

var app = builder.Build();
await app.Services.PrepareDatabaseAsync();
app.UseTaskForce();
await app.RunAsync();

/// <summary>Named so that the tests can start the application.</summary>
public partial class Program;
